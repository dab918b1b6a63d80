using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Customers;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Cases;

/// <summary>Reads who stands for the accounts of a case.</summary>
internal static class CaseRelations
{
    private static readonly string Select = $"""
        SELECT coalesce(a.reference, ''), r.kind, k.reference, coalesce(k.name, ''), r.permission FROM account h
        JOIN relation r ON r.tenant_id = 1 AND r.customer_id = h.id >> {AccountId.OrdinalBits}
        LEFT JOIN account a ON a.tenant_id = 1 AND a.id = r.account_id
        JOIN customer k ON k.tenant_id = 1 AND k.id = r.other_customer_id
        WHERE h.tenant_id = 1 AND h.id = ?1 AND r.kind < ?3 AND (r.account_id = 0 OR {LevelSql.IsOfCase("?2", "a", "h")} OR (?2 = {(int)CaseLevel.Object} AND a.f_company IS h.f_company))
        ORDER BY r.account_id, r.kind, r.place, k.reference
        """;

    /// <summary>The persons, account by account.</summary>
    public static IReadOnlyList<CaseRelation> Of(SqliteReader reader, long head, CaseLevel level)
    {
        var select = reader.Prepare(Select);
        select.Bind(1, head);
        select.Bind(2, (long)level);
        select.Bind(3, RelationKindText.All.Count);
        var relations = new List<CaseRelation>();
        while (select.Step())
        {
            relations.Add(new CaseRelation(
                select.Text(0)!, RelationKindText.All[select.ColumnInt(1)], select.Text(2)!, select.Text(3)!,
                (Consent)select.ColumnInt(4) switch { Consent.Given => "given", Consent.Refused => "refused", _ => "unknown" }));
        }
        select.Reset();
        return relations;
    }
}
