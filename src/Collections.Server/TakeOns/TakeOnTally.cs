using System.Runtime.InteropServices;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Engine.Batches;
using Collections.Intake.TakeOns;
using Collections.Server.Nightly;
using Collections.Server.Web;

namespace Collections.Server.TakeOns;

/// <summary>Counts what a take-on would leave behind.</summary>
internal sealed class TakeOnTally(Night night)
{
    private readonly Dictionary<(int Plan, int Node), (int Cases, long Amount)> groups = [];
    private int cases, promises, placements, tasks;

    /// <summary>Counts a part.</summary>
    public void Add(PartBatch batch)
    {
        for (var place = 0; place < batch.Plans.Length; place++)
        {
            var plan = batch.Plans[place];
            var amounts = plan.Columns.Columns[night.Definition.AmountFact] as NumberColumn;
            foreach (var (row, taken) in plan.Taken)
            {
                cases++;
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (place, taken.Tokens[0].Node), out _);
                var owed = amounts?.Values[row] ?? 0;
                group = (group.Cases + 1, group.Amount + (owed == Column.NullNumber ? 0 : owed));
            }
            foreach (var effect in plan.Effects.Span)
            {
                if (effect.Kind == (int)EffectKind.Promise) promises++;
                if (effect.Kind == (int)EffectKind.Placement) placements++;
                if (effect.Kind == (int)EffectKind.Task) tasks++;
            }
        }
    }

    /// <summary>What it comes to.</summary>
    public TakeOnReport Report(TakeOnOrder order, TakeOnReading read, IReadOnlyList<TakeOnDefect> defects, TakeOnBook book) => new()
    {
        Verdict = TakeOnVerdict.Rehearsed,
        Date = order.Date,
        Source = read.Source,
        By = order.By,
        Reason = order.Reason.Trim(),
        Files = read.Files,
        Bad = defects.Count,
        Defects = [.. defects.Take(TakeOnDesk.MostDefects)],
        Groups = defects.Count > 0 ? [] : [.. groups.Select(Group).OrderBy(group => group.Strategy, StringComparer.Ordinal).ThenBy(group => group.Version).ThenBy(group => group.Step, StringComparer.Ordinal)],
        Cases = new TakenCounts(defects.Count > 0 ? 0 : cases, 0, 0),
        Promises = promises,
        Judged = book.Judged().Count(),
        Placements = placements,
        Tasks = tasks,
        Holds = book.Holds.Count,
    };

    private TakenGroup Group(KeyValuePair<(int Plan, int Node), (int Cases, long Amount)> group)
    {
        var (version, node) = (night.Versions[group.Key.Plan], night.Definition.Plans[group.Key.Plan].Plan.Nodes[group.Key.Node]);
        return new TakenGroup(version.Package.Name, version.Version, node.ElementId, node.Name, group.Value.Cases, MoneyText.Of(group.Value.Amount));
    }
}
