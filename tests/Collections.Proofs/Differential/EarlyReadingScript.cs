using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>
/// A planted bug: each entry of a script reads the variables as they stood before the script, whatever the entries
/// before it have set.
/// </summary>
internal sealed class EarlyReadingScript(ScriptTaskOperator script) : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        var (batch, done) = (execution.Batch, execution.Batch.Part.Pool.Add("Done"));
        foreach (var token in tokens.ToArray())
        {
            int[] row = [execution.Tokens.Row[token]];
            var before = script.Assignments.ToDictionary(entry => entry.Slot, entry => batch.Variable(entry.Slot).Read(row[0]));
            var after = new Dictionary<int, FeelValue>();
            foreach (var (slot, value) in script.Assignments)
            {
                value.Evaluate(batch.Columns, row, batch.Variable(slot), execution.Evaluation);
                after[slot] = batch.Variable(slot).Read(row[0]);
                batch.Variable(slot).TryWrite(row[0], before[slot]);
            }
            foreach (var (slot, value) in after) batch.Variable(slot).TryWrite(row[0], value);
            batch.Dirty[row[0]] = true;
            execution.Tokens.Outcome[token] = done;
        }
        execution.Leave(node, tokens);
    }
}
