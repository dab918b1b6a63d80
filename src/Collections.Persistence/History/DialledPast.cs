using Collections.Domain.Accounts;
using Collections.Domain.Calls;
using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.History;

/// <summary>A call that a dialler made for a case, as a file of results says it.</summary>
/// <param name="At">When, in the portfolio's zone.</param>
/// <param name="Result">What came of it, a word.</param>
/// <param name="List">From which list; null where nothing says so.</param>
/// <param name="Number">The number that was called; null where nothing says so.</param>
/// <param name="By">Who called; null where nothing says so.</param>
/// <param name="ReceivedOn">The date of which the file speaks that told it.</param>
/// <param name="MinutesAfterPayment">Minutes since the account's last payment before it; null where none was heard on the day.</param>
public sealed record DialledPast(DateTime At, string Result, string? List, string? Number, string? By, DateOnly ReceivedOn, int? MinutesAfterPayment)
{
    private static readonly string _select = $"""
        SELECT d.at, d.result, d.list, d.number, d."by", f.position, d.minutes_after_payment FROM dialled_call d
        JOIN feed f ON f.tenant_id = d.tenant_id AND f.number = d.feed
        WHERE d.tenant_id = {Tenant.Key} AND d.account_id >= ?2 << {AccountId.OrdinalBits} AND d.account_id < (?2 + 1) << {AccountId.OrdinalBits} AND d.case_id = ?1 ORDER BY d.at, d.reference
        """;

    /// <summary>Those of a case, the first first.</summary>
    public static IReadOnlyList<DialledPast> Of(SqliteReader reader, long caseId)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(_select);
        select.Bind(1, caseId);
        select.Bind(2, caseId >> CaseId.CustomerShift);
        var calls = new List<DialledPast>();
        while (select.Step())
        {
            calls.Add(new DialledPast(
                ShownTime.Shown(select.ColumnLong(0)), CallResultText.Of((CallResult)select.ColumnInt(1)), select.Text(2), select.Text(3), select.Text(4),
                DateOnly.FromDayNumber(select.ColumnInt(5)), select.IsNull(6) ? null : select.ColumnInt(6)));
        }

        select.Reset();
        return calls;
    }
}
