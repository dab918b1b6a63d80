using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Rates;
using Collections.Server.Web;

namespace Collections.Server.Cases;

/// <summary>Reads the accounts that a case works.</summary>
internal static class CaseAccounts
{
    // As GroupFacts puts accounts together: of an object those of its customer with its company.
    private static readonly string Select = $"""
        SELECT a.reference, p.text, m.text, a.f_days_past_due, a.f_past_due, a.f_total_due FROM account h
        JOIN account a ON a.tenant_id = 1 AND a.id >= (h.id >> {AccountId.OrdinalBits}) << {AccountId.OrdinalBits} AND a.id < ((h.id >> {AccountId.OrdinalBits}) + 1) << {AccountId.OrdinalBits}
          AND (a.id & {AccountId.ObjectBit} = 0 AND a.portfolio_id = h.portfolio_id AND ({LevelSql.IsOfCase("?2", "a", "h")} OR (?2 = {(int)CaseLevel.Object} AND a.f_company IS h.f_company)))
        LEFT JOIN text_code p ON p.tenant_id = 1 AND p.code = a.f_product LEFT JOIN text_code m ON m.tenant_id = 1 AND m.code = a.f_currency
        WHERE h.tenant_id = 1 AND h.id = ?1 ORDER BY a.id
        """;

    /// <summary>The accounts of a case that stands at an account, with what they owe in the home currency.</summary>
    public static IReadOnlyList<CaseAccount> Of(SqliteReader reader, long head, CaseLevel level, HomeRatesNow rates)
    {
        var select = reader.Prepare(Select);
        select.Bind(1, head);
        select.Bind(2, (long)level);
        var accounts = new List<CaseAccount>();
        while (select.Step())
        {
            string? Money(int column) => select.IsNull(column) ? null : MoneyText.Of(select.ColumnLong(column));
            string? Converted(int column) => rates.Convert(select.Text(2) ?? "", select.IsNull(column) ? null : select.ColumnLong(column));
            accounts.Add(new CaseAccount(select.Text(0)!, select.Text(1) ?? "", select.Text(2) ?? "", select.IsNull(3) ? null : select.ColumnLong(3), Money(4), Money(5))
            {
                Rate = rates.Of(select.Text(2) ?? ""),
                PastDueEquivalent = Converted(4),
                TotalDueEquivalent = Converted(5),
            });
        }
        return accounts;
    }
}
