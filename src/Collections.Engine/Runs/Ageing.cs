using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

/// <summary>
/// Puts cases into the stages of their age. A stage that a step has set stays; one that age has set goes on with age and never
/// back, unless nothing is due any more: then the case is where somebody without arrears is.
/// </summary>
internal sealed class Ageing(RunDefinition run, PartBatch batch)
{
    /// <summary>Looks at the cases of a state.</summary>
    public void Apply(CaseState state)
    {
        if (run.Stages is not { } stages) return;
        // What has a time of its own is no debt that grows old.
        foreach (var plan in batch.Plans.Where(plan => plan.View?.Since is null)) Apply(plan, stages, state);
    }

    private void Apply(PlanBatch plan, StageSetting stages, CaseState state)
    {
        var ages = (NumberColumn)plan.Columns.Columns[stages.AgeFact];
        var kinds = (TextColumn)plan.Columns.Columns[stages.KindFact];
        var one = (long)Math.Pow(10, ages.Scale);
        for (var row = 0; row < batch.Count; row++)
        {
            if (plan.States[row] != state) continue;
            var stage = StageOf(plan, row);
            if (plan.StageAges[row] == PlanBatch.NotByAge && stage != Column.NullText) continue;
            var age = ages.Values[row] == Column.NullNumber ? 0 : (int)Math.Min(ages.Values[row] / one, int.MaxValue);
            var start = StartOf(stages, kinds.Values[row], age);
            if (start.Stage == stage || !(age <= 0 || IsLater(stages.Order, start.Stage, stage))) continue;
            Set(plan, row, start.Stage, age);
            plan.Passages.Add(new StagePassage(row, stage, start.Stage, age, start.Age));
        }
    }

    private int StageOf(PlanBatch plan, int row) => plan.Variable(Plan.StageSlot) switch
    {
        TextColumn texts => texts.Values[row],
        var column => column.Read(row) is StringValue text ? batch.Pool.Add(text.Value) : Column.NullText,
    };

    private void Set(PlanBatch plan, int row, int stage, int age)
    {
        if (plan.Variable(Plan.StageSlot) is TextColumn texts) texts.Values[row] = stage;
        else plan.Variable(Plan.StageSlot).TryWrite(row, stage == Column.NullText ? FeelValue.Null : FeelValue.Of(batch.Pool[stage]));
        plan.StageAges[row] = stage == Column.NullText ? PlanBatch.NotByAge : age;
        plan.Dirty[row] = true;
    }

    private static StageStart StartOf(StageSetting stages, int kind, int age)
    {
        var starts = stages.ByKind.TryGetValue(kind, out var own) ? own : stages.Everywhere;
        for (var i = starts.Count - 1; i >= 0; i--)
        {
            if (age >= starts[i].Age) return starts[i];
        }
        return new StageStart(0, Column.NullText);
    }

    private static bool IsLater(IReadOnlyList<int> order, int stage, int than)
    {
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (order[i] == than) return false;
            if (order[i] == stage) return true;
        }
        return false;
    }
}
