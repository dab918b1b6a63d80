using Collections.Domain.Accounts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Writes what is told anew of customers. Contact points are added and their consent renewed; none is taken away.</summary>
internal sealed class CustomerRows
{
    private readonly Statement update;
    private readonly Statement insertContact;
    private readonly Statement updateContact;
    private readonly Statement selectContacts;

    public CustomerRows(WriteSession session)
    {
        update = session.Prepare($"UPDATE customer SET kind = ?2, name = ?3 WHERE tenant_id = {Tenant.Key} AND id = ?1");
        insertContact = session.Prepare($"""
            INSERT INTO contact_point(tenant_id, customer_id, number, kind, value, consent, valid) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6)
            """);
        updateContact = session.Prepare($"UPDATE contact_point SET consent = ?3, valid = ?4 WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND number = ?2");
        selectContacts = session.Prepare($"SELECT number, kind, value FROM contact_point WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 ORDER BY number");
    }

    public void Write(PortfolioChunk chunk, int row, long account)
    {
        long customer = account >> AccountId.OrdinalBits;
        update.Bind(1, customer);
        update.Bind(2, (int)chunk.CustomerKinds[row]);
        update.BindText(3, chunk.Names[row]);
        update.Execute();
        foreach (ContactColumn contact in chunk.Contacts)
        {
            if (!contact.Values[row].IsEmpty)
                WriteContact(customer, contact, row);
        }
    }

    private void WriteContact(long customer, ContactColumn contact, int row)
    {
        int last = 0;
        int known = 0;
        selectContacts.Bind(1, customer);
        while (selectContacts.Step())
        {
            last = selectContacts.ColumnInt(0);
            if (selectContacts.ColumnInt(1) == (int)contact.Kind && selectContacts.Bytes(2).SequenceEqual(contact.Values[row]))
                known = last;
        }

        if (known == 0)
        {
            InsertContact(customer, last + 1, contact, row);
            return;
        }

        updateContact.Bind(1, customer);
        updateContact.Bind(2, known);
        updateContact.Bind(3, (int)contact.Consents[row]);
        updateContact.Bind(4, contact.IsHeld[row] ? 0 : 1);
        updateContact.Execute();
    }

    private void InsertContact(long customer, int number, ContactColumn contact, int row)
    {
        insertContact.Bind(1, customer);
        insertContact.Bind(2, number);
        insertContact.Bind(3, (int)contact.Kind);
        insertContact.BindText(4, contact.Values[row]);
        insertContact.Bind(5, (int)contact.Consents[row]);
        insertContact.Bind(6, contact.IsHeld[row] ? 0 : 1);
        insertContact.Execute();
    }
}
