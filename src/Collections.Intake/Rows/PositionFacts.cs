using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>
/// Works out what a row leaves open about where the account stands: total due from its parts, days past due from
/// the oldest due date or the other way round, the bucket.
/// </summary>
public sealed class PositionFacts
{
    private const int MostDays = 36_525;
    private static readonly int[] Parts = [Fact.Principal, Fact.Interest, Fact.Fees, Fact.Costs];

    private readonly int position;
    private readonly DelinquencyBuckets buckets;
    private readonly int[] parts;
    private readonly bool hasTotal;
    private readonly bool hasParts;
    private readonly bool hasPastDue;
    private readonly bool hasDue;
    private readonly bool hasDays;
    private readonly bool hasOpened;

    /// <summary>For rows that deliver some facts, as of a position date.</summary>
    public PositionFacts(IReadOnlySet<int> delivered, DateOnly position, DelinquencyBuckets buckets)
    {
        this.position = position.DayNumber;
        this.buckets = buckets;
        hasTotal = delivered.Contains(Fact.TotalDue);
        parts = [.. Parts.Where(delivered.Contains)];
        hasParts = parts.Length > 0;
        hasPastDue = delivered.Contains(Fact.PastDue);
        hasDue = delivered.Contains(Fact.OldestDueDate);
        hasDays = delivered.Contains(Fact.DaysPastDue);
        hasOpened = delivered.Contains(Fact.OpenedOn);
        WorkedOut = [.. Ordinals()];
    }

    /// <summary>The facts that are delivered by being worked out.</summary>
    public IReadOnlyList<int> WorkedOut { get; }

    /// <summary>Completes a row and says what is wrong with it, if anything.</summary>
    public DefectCode Complete(PortfolioChunk chunk, int row)
    {
        var facts = chunk.Facts;
        if (hasParts && Total(facts, row) is not DefectCode.None and var defect) return defect;
        if (!hasDays && !hasDue) return DefectCode.None;
        Days(facts, row);
        var days = facts[Fact.DaysPastDue][row];
        if (days > MostDays) return DefectCode.DaysTooMany;
        facts[Fact.Bucket][row] = days == FactNull.Value ? FactNull.Value : buckets.OrdinalOf(days);
        return hasOpened && IsOpenedAfterDue(facts, row) ? DefectCode.OpenedAfterDue : DefectCode.None;
    }

    private IEnumerable<int> Ordinals()
    {
        if (hasParts && !hasTotal) yield return Fact.TotalDue;
        if (!hasDays && !hasDue) yield break;
        if (!hasDue) yield return Fact.OldestDueDate;
        if (!hasDays) yield return Fact.DaysPastDue;
        yield return Fact.Estimated;
        yield return Fact.Bucket;
    }

    private DefectCode Total(long[][] facts, int row)
    {
        var sum = FactNull.Value;
        foreach (var part in parts)
        {
            var value = facts[part][row];
            if (value != FactNull.Value) sum = sum == FactNull.Value ? value : sum + value;
        }
        ref var total = ref facts[Fact.TotalDue][row];
        if (!hasTotal || total == FactNull.Value) total = sum;
        return sum != FactNull.Value && total < sum ? DefectCode.TotalBelowParts : DefectCode.None;
    }

    private void Days(long[][] facts, int row)
    {
        ref var days = ref facts[Fact.DaysPastDue][row];
        ref var due = ref facts[Fact.OldestDueDate][row];
        if (!hasDays) days = FactNull.Value;
        if (!hasDue) due = FactNull.Value;
        var isEstimated = days == FactNull.Value;
        var isPastDue = !hasPastDue || facts[Fact.PastDue][row] is > 0 or FactNull.Value;
        if (isEstimated && !isPastDue) days = 0;
        else if (isEstimated && due != FactNull.Value) days = Math.Max(0, position - due);
        if (due == FactNull.Value && days > 0) due = position - days;
        else if (!isPastDue && days <= 0) due = FactNull.Value;
        facts[Fact.Estimated][row] = isEstimated && days != FactNull.Value ? 1 : 0;
    }

    private static bool IsOpenedAfterDue(long[][] facts, int row)
    {
        var opened = facts[Fact.OpenedOn][row];
        var due = facts[Fact.OldestDueDate][row];
        return opened != FactNull.Value && due != FactNull.Value && opened > due;
    }
}
