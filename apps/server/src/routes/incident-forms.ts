import { type RouteShape, routes } from '@xianzhi/contract';
import { officeTime } from '@xianzhi/office/clocks';
import { formDocx, formHtml, type OfficialForm, plainText, printedTitle } from '@xianzhi/office/forms';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { refused } from '../http/refused.ts';
import { answer, optionsOf, serve } from '../http/route.ts';
import { formOffers, formSourceOf, noIncident, type Officer } from '../incidents/index.ts';

const noForm = refused(404, 'XZ_FORM_UNKNOWN', '这起事件没有这件公文。请从公文一览里选。');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Official documents of an incident: list, preview, Word. */
export function formRoutes(app: FastifyInstance, house: House): void {
  const { incidents, db } = house;
  async function offersOf(officer: Officer, incident: string) {
    const file = await incidents.look(officer.county, incident);
    if (file === null) return null;
    const source = await formSourceOf(db, file, (await officeTime(db)).now);
    return { source, offers: formOffers(file, source, officer.name) };
  }
  async function made(officer: Officer, incident: string, form: string): Promise<OfficialForm | null> {
    const found = await offersOf(officer, incident);
    const offer = found?.offers.find((one) => one.form === form);
    return found == null || offer === undefined ? null : offer.make(found.source);
  }
  serve(app, 'forms', async ({ params, caller: { signedIn } }) => {
    const found = await offersOf(signedIn, params.incident);
    return found === null ? noIncident : { forms: found.offers.map(({ form, title }) => ({ form, title })) };
  });
  serve(app, 'form', async ({ params, caller: { signedIn } }) => {
    const form = await made(signedIn, params.incident, params.form);
    if (form === null) return noForm;
    return {
      form: params.form,
      title: printedTitle(form),
      html: formHtml(form),
      text: plainText(form),
      recipients: [...form.recipients],
    };
  });
  const shape: RouteShape = routes.formFile;
  app.get<{ Params: { incident: string; form: string } }>(shape.path, optionsOf('formFile'), async (request, reply) => {
    const form = await made(request.caller.signedIn as Officer, request.params.incident, request.params.form);
    if (form === null) return answer(reply, noForm);
    const name = encodeURIComponent(`${printedTitle(form)}.docx`);
    return reply
      .type(WORD)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(await formDocx(form));
  });
}
