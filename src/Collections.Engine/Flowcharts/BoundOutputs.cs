using Collections.Bpmn.Elsa;
using Collections.Decisions.Kernels;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>The outputs of an activity that are bound to variables. One that would never arrive is refused by name: what follows would read null.</summary>
internal sealed class BoundOutputs(DrawnActivity drawn, DefinitionInputs inputs, DefinitionNames names, PlanDraft draft)
{
    /// <summary>What every activity with one output calls it.</summary>
    public const string Result = "result";

    /// <summary>What the variables are set to.</summary>
    /// <param name="valueOf">The value of an output in FEEL; null where the activity does not give it.</param>
    /// <param name="seenFrom">Id of an element whose names the values are written in; null = those around the activity.</param>
    public IReadOnlyList<(int Slot, CompiledExpression Value)> Assign(Func<ElsaOutput, string?> valueOf, string? seenFrom = null) =>
        [.. drawn.Activity!.Outputs.Select(output => Assign(output, valueOf(output), seenFrom ?? drawn.Id)).OfType<(int, CompiledExpression)>()];

    private (int Slot, CompiledExpression Value)? Assign(ElsaOutput output, string? feel, string seenFrom)
    {
        if (feel is null)
        {
            inputs.Find("output-undelivered", $"output '{output.Name}': an output that the activity gives here was expected, found one that never comes. Do without it: '{output.Reference}' would stay as it is.");
            return null;
        }
        if (names.Of(output.Reference) is { } name) return draft.Compile(feel, seenFrom, output.Name) is { } value ? (draft.Writes(name, value, drawn.Id), value) : null;
        inputs.Find("output-target", $"output '{output.Name}': the id of a variable or an output of the workflow was expected, found '{output.Reference}'. Declare it.");
        return null;
    }
}
