using Collections.Domain.Cases;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>With what a case came in.</summary>
/// <param name="OpenedOn">When, as a day number.</param>
/// <param name="Level">What it works.</param>
/// <param name="PastDue">What was past due; null where that was not kept.</param>
/// <param name="TotalDue">What was owed in all.</param>
internal readonly record struct StoredEntry(int OpenedOn, CaseLevel Level, long? PastDue, long? TotalDue)
{
    private const string Select = $"SELECT opened_on, level, entry_past_due, entry_total_due FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1";

    /// <summary>That of a case which is stored.</summary>
    public static StoredEntry Read(Func<string, Statement> prepare, long caseId)
    {
        Statement select = prepare(Select);
        select.Bind(1, caseId);
        StoredEntry entry = select.Step()
            ? new StoredEntry(select.ColumnInt(0), (CaseLevel)select.ColumnInt(1), Optional(select, 2), Optional(select, 3))
            : throw new InvalidOperationException($"case {caseId}: expected its row, found none");
        select.Reset();
        return entry;
    }

    /// <summary>By what the case was settled, as far as payments are known; what came in before its amounts were kept counts as paid.</summary>
    /// <param name="payments">What was booked.</param>
    /// <param name="subject">The account at which the case stands.</param>
    /// <param name="until">When it closed, as a day number.</param>
    /// <param name="pastDue">What was past due then, in hundredths.</param>
    /// <param name="totalDue">What was owed in all then.</param>
    /// <param name="position">The position that says it was settled, as a day number.</param>
    public (CureReason Reason, int ValueDate) Judge(Promises.PaymentsOfPromise payments, long subject, int until, long pastDue, long totalDue, int position)
    {
        Promises.PaidInUnit paid = payments.InOwnUnit(subject, Level, OpenedOn, until);
        CureReason reason = PastDue is { } was
            ? new CureRules(was, TotalDue ?? was, pastDue, totalDue, paid.Amount ?? 0, payments.AreKnown && paid.Amount is not null).Decide()
            : CureReason.Cash;
        return (reason, reason == CureReason.Cash ? paid.LastOn ?? position : position);
    }

    private static long? Optional(Statement select, int column) => select.IsNull(column) ? null : select.ColumnLong(column);
}
