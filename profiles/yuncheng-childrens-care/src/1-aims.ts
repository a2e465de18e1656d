import { statement, text } from '@goufu/engine'

export const aimClauses = [
  statement('一', text('指导思想', 'Guiding thought')),
  statement('二', text('家庭、政府、部门和社会共同健全关爱体系', 'Family, government, departments and society build the system together')),
  statement('三', text('实施办法', 'How it is carried out')),
]
