using Collections.Domain.Delinquency;
using Collections.Domain.Portfolios;

namespace Collections.Server.Reports;

/// <summary>What codes of tables are called.</summary>
/// <param name="texts">By code.</param>
/// <param name="buckets">The portfolio's.</param>
internal sealed class ReportWords(IReadOnlyList<string> texts, DelinquencyBuckets buckets)
{
    /// <summary>Accounts that were not there before, or are not there any more.</summary>
    public const string Outside = "outside";

    /// <summary>The text of a code; empty for none.</summary>
    public string Of(long code) => code >= 0 && code < texts.Count ? texts[(int)code] : "";

    /// <summary>In the order of company, product and currency, by their words.</summary>
    public IOrderedEnumerable<T> Order<T>(IEnumerable<T> all, Func<T, SnapshotGroup> groupOf) => all
        .OrderBy(one => Of(groupOf(one).Company), StringComparer.Ordinal)
        .ThenBy(one => Of(groupOf(one).Product), StringComparer.Ordinal)
        .ThenBy(one => Of(groupOf(one).Currency), StringComparer.Ordinal);

    /// <summary>The name of a bucket.</summary>
    public string Bucket(int ordinal) =>
        ordinal == Transition.Outside ? Outside : buckets.All[Math.Min(ordinal, buckets.All.Count - 1)].Name;
}
