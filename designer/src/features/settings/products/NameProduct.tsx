import { Autocomplete, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type ProductName, type Products, saveProducts } from '../../../api/settings';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { useReason } from '../../../components/useReason';

/** What a product is called; its code, which rules compare with, stays. */
export function NameProduct({ products, name, onClose }: { products: Products; name: ProductName; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [changed, setChanged] = useState(name);
  const set = (part: Partial<ProductName>) => setChanged({ ...changed, ...part });
  const given = (text: string | null) => text?.trim() || null;
  const save = useMutation({
    mutationFn: async () => {
      const mine = { product: changed.product, family: given(changed.family), english: given(changed.english), spanish: given(changed.spanish) };
      const names = products.products.map((row) => (row.name.product === mine.product ? mine : row.name)).filter((one) => one.family !== null || one.english !== null || one.spanish !== null);
      return unwrap(await saveProducts(products.portfolio, names, reason, products.etag));
    },
    onSuccess: async (saved) => {
      client.setQueryData(['settings', 'products', products.portfolio], saved);
      await client.invalidateQueries({ queryKey: ['catalog', 'products'] });
      onClose();
    },
  });
  const families = [...new Set(products.products.map((row) => row.name.family).filter((family) => family !== null))].sort();
  return (
    <Dialog title={t('settings.nameProduct', { name: name.product })} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate() }} submitLabel={t('common.save')} isIncomplete={reason === ''} onClose={onClose}>
        <TextInput data-autofocus maxLength={80} label={t('settings.inEnglish')} value={changed.english ?? ''} onChange={(event) => set({ english: event.currentTarget.value })} />
        <TextInput maxLength={80} label={t('settings.inSpanish')} value={changed.spanish ?? ''} onChange={(event) => set({ spanish: event.currentTarget.value })} />
        <Autocomplete maxLength={80} label={t('settings.family')} description={t('settings.familyHint')} data={families} value={changed.family ?? ''} onChange={(family) => set({ family })} />
        {field}
      </DialogForm>
    </Dialog>
  );
}
