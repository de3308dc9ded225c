/** Names of structures: Terminologia Anatomica in Latin, and the plain word under it. */
export interface StructureName {
  /** Empty where there is no such term. */
  readonly latin: string;
  readonly plain: string;
}

export const structures: Readonly<Record<string, StructureName>> = {
  L1: { latin: 'Vertebra lumbalis I', plain: 'First lumbar vertebra' },
  L2: { latin: 'Vertebra lumbalis II', plain: 'Second lumbar vertebra' },
  L3: { latin: 'Vertebra lumbalis III', plain: 'Third lumbar vertebra' },
  L4: { latin: 'Vertebra lumbalis IV', plain: 'Fourth lumbar vertebra' },
  L5: { latin: 'Vertebra lumbalis V', plain: 'Fifth lumbar vertebra' },
  sacrum: { latin: 'Os sacrum', plain: 'Sacrum' },
  spinousL1: { latin: 'Processus spinosus L I', plain: 'Spinous process' },
  spinousL2: { latin: 'Processus spinosus L II', plain: 'Spinous process' },
  spinousL3: { latin: 'Processus spinosus L III', plain: 'Spinous process' },
  spinousL4: { latin: 'Processus spinosus L IV', plain: 'Spinous process' },
  spinousL5: { latin: 'Processus spinosus L V', plain: 'Spinous process' },
  disc: { latin: 'Discus intervertebralis', plain: 'Disc' },
  discL1L2: { latin: 'Discus intervertebralis', plain: 'Disc' },
  discL2L3: { latin: 'Discus intervertebralis', plain: 'Disc' },
  discL3L4: { latin: 'Discus intervertebralis', plain: 'Disc' },
  discL4L5: { latin: 'Discus intervertebralis', plain: 'Disc' },
  discL5S1: { latin: 'Discus intervertebralis', plain: 'Disc' },
  ligamentumFlavum: { latin: 'Ligamentum flavum', plain: 'Yellow ligament' },
  interspinousLigament: { latin: 'Ligamentum interspinale', plain: 'Interspinous ligament' },
  supraspinousLigament: { latin: 'Ligamentum supraspinale', plain: 'Supraspinous ligament' },
  epiduralSpace: { latin: 'Spatium epidurale', plain: 'Epidural space' },
  duralSac: { latin: 'Dura mater spinalis', plain: 'Dura' },
  dura: { latin: 'Dura mater spinalis', plain: 'Dura' },
  hole: { latin: '', plain: 'The hole in the dura' },
  csf: { latin: 'Liquor cerebrospinalis', plain: 'Cerebrospinal fluid' },
  conus: { latin: 'Conus medullaris', plain: 'End of the spinal cord' },
  caudaEquina: { latin: 'Cauda equina', plain: 'Nerve roots' },
  muscle: { latin: 'Musculi dorsi', plain: 'Back muscles' },
  fat: { latin: 'Tela subcutanea', plain: 'Fat under the skin' },
  skin: { latin: 'Cutis', plain: 'Skin' },
  needle: { latin: 'Acus', plain: 'Needle' },
};
