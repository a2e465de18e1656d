/** Documents that national clauses stand in. `verified: false` where only secondary sources were read: screens say so. */
export const procurementLaw = { document: '政府采购法', verified: true }
/** Articles of the law that were not read in its text: they wait for a check. */
export const procurementLawInPart = { document: '政府采购法', verified: false }
export const procurementRegulation = { document: '政府采购法实施条例', verified: true }
/** Articles of the regulation of which only a part was read: the rest waits for a check against the official text. */
export const procurementRegulationInPart = { document: '政府采购法实施条例', verified: false }
export const order102 = { document: '财政部令第102号', verified: false }
/** What local documents repeat of the order has been read in their official texts. */
export const order102Repeated = { document: '财政部令第102号', verified: true }
export const order87 = { document: '财政部令第87号', verified: false }
export const order74 = { document: '财政部令第74号', verified: false }
export const consultationRules = { document: '财库〔2014〕214号', verified: false }
export const consultationSupplement = { document: '财库〔2015〕124号', verified: false }
export const lowPriceRules = { document: '财库〔2026〕2号', verified: false }
export const minorsLaw = { document: '未成年人保护法', verified: true }
export const personalDataLaw = { document: '个人信息保护法', verified: true }
