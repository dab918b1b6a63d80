using Collections.Domain.Experiments;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: who falls into which arm of an experiment depends on the place of the row.</summary>
internal sealed class ArmsByRow : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        var pool = execution.Batch.Part.Pool;
        foreach (var token in tokens)
            execution.Tokens.Outcome[token] = pool.Add(execution.Tokens.Row[token] % 2 == 0 ? ExperimentArm.Control : ExperimentArm.Champion);
        execution.Leave(node, tokens);
    }
}
