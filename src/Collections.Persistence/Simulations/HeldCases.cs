using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>The cases of some subjects as a part left them, or as the database has them, in columns.</summary>
internal sealed class HeldCases
{
    private readonly HeldPlanCases?[] _plans;

    /// <param name="plans">The plans of a part, those whose cases are held.</param>
    /// <param name="rows">Whose cases are held, ascending.</param>
    /// <param name="date">The business date, as a day number: cases that closed in this part closed on it.</param>
    public HeldCases(IEnumerable<PlanBatch> plans, int[] rows, int date) =>
        _plans = [.. plans.Select(plan => rows.Any(row => IsKnown(plan, row)) ? new HeldPlanCases(plan, rows, date) : null)];

    /// <summary>About how many bytes are held.</summary>
    public long Bytes => _plans.Sum(plan => plan?.Bytes ?? 0);

    /// <summary>Whether the subject of a row has a case of the plan's strategy, or had one.</summary>
    public static bool IsKnown(PlanBatch plan, int row) => plan.States[row] != CaseState.None || plan.Episodes[row] > 0;

    /// <summary>The rows of a part whose subjects have a case of any of the plans, or had one.</summary>
    public static int[] Known(IReadOnlyList<PlanBatch> plans, int count) => [.. Enumerable.Range(0, count).Where(row => plans.Any(plan => IsKnown(plan, row)))];

    /// <summary>Gives the cases of some of the subjects to rows of another batch whose plans begin with the same.</summary>
    /// <param name="places">Which of the subjects, from 0.</param>
    /// <param name="batch">The other batch.</param>
    /// <param name="rows">For each the row.</param>
    public void Restore(ReadOnlySpan<int> places, PartBatch batch, ReadOnlySpan<int> rows)
    {
        for (int plan = 0; plan < _plans.Length; plan++)
            _plans[plan]?.Restore(places, batch.Plans[plan], rows);
    }
}
