using Collections.Bpmn.Elsa;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>Makes the operator of an activity that runs another definition: what it hands in, and takes out.</summary>
internal sealed class CallBuilder(DrawnActivity call, DefinitionInputs inputs, DefinitionNames caller, DefinitionNames callee, PlanDraft draft)
{
    private readonly ElsaActivity activity = call.Activity!;

    private bool IsAsActivity => activity.Type is not ElsaTypes.ExecuteWorkflow and not ElsaTypes.DispatchWorkflow;

    public WorkflowOperator Build(int root) => new()
    {
        Root = root,
        Variables = callee.Variables,
        Outputs = [.. callee.Outputs, .. callee.Inputs],
        Inputs = [.. call.Definition!.Inputs.Select(Input).OfType<(int, CompiledExpression)>()],
        Results = [.. activity.Outputs.Select(Result).OfType<(int, CompiledExpression)>()],
        IsCalled = true,
        IsAwaited = IsAsActivity || inputs.Constant("waitForCompletion") is BooleanValue { Value: true },
    };

    /// <summary>An input of a definition used as an activity stands under its own name; the others stand together in one object.</summary>
    private (int Slot, CompiledExpression Value)? Input(ElsaArgument argument)
    {
        var feel = IsAsActivity
            ? inputs.Feel(char.ToLowerInvariant(argument.Name.FirstOrDefault()) + argument.Name[Math.Min(1, argument.Name.Length)..], isRequired: false)
            : inputs.Feel("input", isRequired: false) is { } all ? $"get value({all}, {FeelLiteral.Write(FeelValue.Of(argument.Name))})" : null;
        return feel is not null && draft.Compile(feel, call.Id, argument.Name) is { } value ? (draft.Writes(argument.Name, value, callee.Inside), value) : null;
    }

    private (int Slot, CompiledExpression Value)? Result(ElsaOutput output)
    {
        var name = caller.Of(output.Reference);
        var given = call.Definition!.Outputs.FirstOrDefault(one => string.Equals(one.Name, output.Name, StringComparison.OrdinalIgnoreCase));
        if (name is null || (given is null && (IsAsActivity || output.Name != "result"))) return null;
        var feel = given is not null && IsAsActivity ? given.Name : Everything();
        return draft.Compile(feel, callee.Inside, output.Name) is { } value ? (draft.Writes(name, value, call.Id), value) : null;
    }

    /// <summary>What Elsa gives of a workflow that has been run: how it ended, and its outputs by name.</summary>
    private string Everything()
    {
        var outputs = call.Definition!.Outputs.Select(one => $"{FeelLiteral.Write(FeelValue.Of(one.Name))}: {one.Name}");
        return $"{{ status: \"Finished\", subStatus: \"Finished\", output: {{ {string.Join(", ", outputs)} }} }}";
    }
}
