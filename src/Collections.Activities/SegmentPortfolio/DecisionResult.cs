using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;
using Collections.Engine.Batches;

namespace Collections.Activities.SegmentPortfolio;

/// <summary>
/// Which variables the outputs of a decision go to. They are written in place, unless the decision reads one of them:
/// then it must not see what it has just written.
/// </summary>
internal sealed class DecisionResult
{
    private readonly int[] slots;
    private readonly int main;
    private readonly bool readsItself;

    private DecisionResult(int[] slots, int main, bool readsItself) => (this.slots, this.main, this.readsItself) = (slots, main, readsItself);

    public static DecisionResult None { get; } = new([], 0, false);

    public static DecisionResult Bind(CompiledDecision decision, string resultVariable, BindingContext context)
    {
        var outputs = decision.Outputs;
        var main = 0;
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i].Name == resultVariable) main = i;
        }
        var names = outputs.Select((output, i) => i == main ? resultVariable : output.Name).ToList();
        var slots = names.Select((name, i) => context.Writes(name, outputs[i].Type, outputs[i].Scale)).ToArray();
        return new DecisionResult(slots, main, names.Any(name => decision.UsedColumns.Contains(context.Schema.IndexOf(name))));
    }

    public Column[] Columns(ActivityContext context)
    {
        var variables = slots.Select(context.Batch.Variable);
        return readsItself
            ? [.. variables.Select(variable => ColumnValues.Create(variable.Type, (variable as NumberColumn)?.Scale ?? 0, context.Batch.Part.Capacity, context.Pool))]
            : [.. variables];
    }

    public bool IsNull(Column[] outputs, int row) => outputs[main] switch
    {
        TextColumn texts => texts.Values[row] == Column.NullText,
        NumberColumn numbers => numbers.Values[row] == Column.NullNumber,
        var column => column.Read(row).IsNull,
    };

    public void NoteSet(PlanBatch batch, int row)
    {
        foreach (var slot in slots) batch.NoteSet(row, slot);
    }

    public void Keep(ActivityContext context, Column[] outputs)
    {
        if (!readsItself) return;
        for (var i = 0; i < slots.Length; i++)
        {
            foreach (var row in context.Rows) context.Batch.Variable(slots[i]).TryWrite(row, outputs[i].Read(row));
        }
    }
}
