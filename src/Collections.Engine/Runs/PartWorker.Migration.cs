using Collections.Engine.Batches;
using Collections.Engine.VersionChanges;

namespace Collections.Engine.Runs;

internal sealed partial class PartWorker
{
    private readonly CaseShape shape = new();

    /// <summary>Brings the cases of one version to another: those that need a hand stay where they are, and so do those that are not meant and all others.</summary>
    public void Migrate(CaseMigration migration)
    {
        foreach (var execution in Executions) execution.Begin(stirs: false);
        var (from, to) = (Executions[migration.From], Executions[migration.To]);
        for (var row = 0; row < Batch.Count; row++)
        {
            if (from.Batch.States[row] != CaseState.Open || to.Batch.States[row] != CaseState.None || !migration.Means(from.Batch.CaseIds[row])) continue;
            var verdict = migration.Plan.Judge(ShapeOf(from.Batch, row));
            if (verdict.Kind != MoveKind.NeedsHand) to.TakeOver(from, row, migration, verdict);
        }
        to.RunToRest();
        while (PassOn())
        {
        }
        Finish();
    }

    private CaseShape ShapeOf(PlanBatch plan, int row)
    {
        shape.Clear(plan.IsQuiet(row));
        var tokens = plan.Tokens;
        for (var token = plan.FirstToken[row]; token != TokenTable.None; token = tokens.Next[token])
            shape.Add(tokens.Seq[token], tokens.Scope[token], tokens.Node[token], tokens.Flow[token]);
        return shape;
    }
}
