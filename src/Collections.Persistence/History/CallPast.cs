using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.History;

/// <summary>That somebody asked to call for a case, on a date.</summary>
/// <param name="On">The date.</param>
/// <param name="By">Who asked.</param>
/// <param name="State">Whether the place of the day was granted, given back, refused, or not needed.</param>
/// <param name="Reason">Why it was refused or given back; null otherwise.</param>
/// <param name="Attempts">Calls under the permit.</param>
public sealed record CallPast(DateOnly On, string By, SlotState State, string? Reason, int Attempts)
{
    private static readonly string _select = $"""
        SELECT date, asked_by, state, reason, attempts FROM contact_slot
        WHERE tenant_id = {Tenant.Key} AND customer_id = ?2 AND case_id = ?1 AND kind = {(int)ContactKind.Call} ORDER BY date, taken_at, number DESC
        """;

    /// <summary>Those of a case, the first first.</summary>
    public static IReadOnlyList<CallPast> Of(SqliteReader reader, long caseId)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(_select);
        select.Bind(1, caseId);
        select.Bind(2, caseId >> CaseId.CustomerShift);
        var calls = new List<CallPast>();
        while (select.Step())
            calls.Add(new CallPast(DateOnly.FromDayNumber(select.ColumnInt(0)), select.Text(1) ?? "", (SlotState)select.ColumnInt(2), select.Text(3), select.ColumnInt(4)));
        select.Reset();
        return calls;
    }
}
