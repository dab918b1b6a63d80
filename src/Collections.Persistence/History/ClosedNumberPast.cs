using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.History;

/// <summary>A number of the customer that was closed because it reached somebody else when another was called.</summary>
/// <param name="At">When the call was made, in the portfolio's zone.</param>
/// <param name="Number">The number.</param>
public sealed record ClosedNumberPast(DateTime At, string Number)
{
    private const string Select = $"SELECT at, number FROM closed_number WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 ORDER BY at, number";

    /// <summary>Those of a case's customer, the first first.</summary>
    public static IReadOnlyList<ClosedNumberPast> Of(SqliteReader reader, long caseId)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(Select);
        select.Bind(1, caseId >> CaseId.CustomerShift);
        var numbers = new List<ClosedNumberPast>();
        while (select.Step())
            numbers.Add(new ClosedNumberPast(ShownTime.Shown(select.ColumnLong(0)), select.Text(1)!));
        select.Reset();
        return numbers;
    }
}
