using System.Runtime.InteropServices;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Engine.Runs;

/// <summary>
/// Counts for the canvas: cases are counted by path first, one dictionary look-up each, and only the distinct paths
/// are unfolded into elements.
/// </summary>
internal sealed class RollUpCounter(RunDefinition run)
{
    private const int SegmentSlot = 0;
    private readonly Dictionary<(int Path, int Segment, int Band), RollUpValue> byPath = [];

    public void Count(PartBatch batch, PartOutcome outcome)
    {
        for (var place = 0; place < batch.Plans.Length; place++) Count(place, batch.Plans[place], outcome);
    }

    private void Count(int place, PlanBatch plan, PartOutcome outcome)
    {
        byPath.Clear();
        var amounts = run.AmountFact < 0 ? null : (plan.Columns.Columns[run.AmountFact] as NumberColumn)?.Values;
        for (var row = 0; row < plan.Part.Count; row++)
        {
            if (plan.Paths[row] == PathTrie.Empty || plan.Part.IsLeftOut[row]) continue;
            var amount = amounts is null || amounts[row] == Column.NullNumber ? 0 : amounts[row];
            ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(byPath, (plan.Paths[row], SegmentOf(plan, row), Band(amount)), out _);
            value = new RollUpValue(value.Cases + 1, value.Amount + amount);
        }
        foreach (var ((path, segment, band), value) in byPath) Unfold(place, plan.Trie.Steps(path), segment, band, value, outcome);
    }

    /// <summary>The text code of the case's segment, also where the column holds any value because assignments differ in type.</summary>
    private static int SegmentOf(PlanBatch plan, int row) => plan.Variable(SegmentSlot) switch
    {
        TextColumn texts => texts.Values[row],
        ValueColumn values when values.Values[row] is StringValue text => plan.Part.Pool.Add(text.Value),
        _ => Column.NullText,
    };

    private static void Unfold(int place, IReadOnlyList<int> steps, int segment, int band, RollUpValue value, PartOutcome outcome)
    {
        foreach (var step in steps)
        {
            if (PathTrie.RuleOf(step) != 0) continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
                outcome.RollUps, new RollUpKey(place, PathTrie.ElementOf(step), segment, band), out _);
            sum = new RollUpValue(sum.Cases + value.Cases, sum.Amount + value.Amount);
        }
    }

    private int Band(long amount)
    {
        var band = 0;
        while (band < run.BandBounds.Count && amount >= run.BandBounds[band]) band++;
        return band;
    }
}
