using Collections.Domain.Accounts;
using Collections.Domain.Cases;

namespace Collections.Server.Counts;

/// <summary>The bands of amounts by which roll-ups count, and cases by what is due on them today.</summary>
internal static class AmountBands
{
    /// <summary>Where a band ends and the next begins, in hundredths, ascending: the band of a place in the list ends before its bound, and one more follows.</summary>
    public static readonly IReadOnlyList<long> Bounds = [1_000_00, 10_000_00, 100_000_00, 1_000_000_00];

    /// <summary>The lowest and the highest amount of a band, from 0, in hundredths; both belong to it.</summary>
    public static (long Least, long Most) Of(int band) => (band == 0 ? long.MinValue : Bounds[band - 1], band == Bounds.Count ? long.MaxValue : Bounds[band] - 1);

    /// <summary>SQL: a case "c" on whose account, or on all accounts of whose customer, at least and at most the amounts of two parameters are due today.</summary>
    public static string IsDue(int leastPlace, int mostPlace) => $"""
        coalesce((SELECT sum(d.f_total_due) FROM account d WHERE d.tenant_id = 1 AND d.id BETWEEN c.id >> {CaseId.SubjectShift}
          AND (c.id >> {CaseId.SubjectShift}) | iif((c.id >> {CaseId.SubjectShift}) & {AccountId.MaxOrdinal} = 0, {AccountId.MaxOrdinal}, 0)), 0) BETWEEN ?{leastPlace} AND ?{mostPlace}
        """;
}
