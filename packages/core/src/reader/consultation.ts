/** The box that says whom to ask about the text. */
export const CONSULTATION = /^(?:政\s{0,4}策\s{0,4}咨\s{0,4}询|咨询(?:单位|电话|科室)[：:].{0,60}|扫码咨询)$/;
