using Collections.Bpmn.Elsa;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>Makes the operator of an activity that runs another definition: what it hands in, and takes out.</summary>
internal sealed class CallBuilder(DrawnActivity call, DefinitionInputs inputs, DefinitionNames caller, DefinitionNames callee, PlanDraft draft)
{
    private const string Together = "input";

    private readonly ElsaActivity activity = call.Activity!;

    private bool IsAsActivity => activity.Type is not ElsaTypes.ExecuteWorkflow and not ElsaTypes.DispatchWorkflow;

    private bool IsAwaited => activity.Type != ElsaTypes.DispatchWorkflow || inputs.Constant("waitForCompletion") is BooleanValue { Value: true };

    public WorkflowOperator Build(int root) => new()
    {
        Root = root,
        Variables = callee.Variables,
        Outputs = [.. callee.Outputs, .. callee.Inputs],
        Inputs = [.. Inputs()],
        Results = new BoundOutputs(call, inputs, caller, draft).Assign(Result, callee.Inside),
        IsCalled = true,
        IsAwaited = IsAwaited,
    };

    /// <summary>An input of a definition used as an activity stands under its own name; the others stand together in one object.</summary>
    private IEnumerable<(int Slot, CompiledExpression Value)> Inputs()
    {
        if (IsAsActivity)
        {
            Expect(activity.Inputs.Select(input => input.Name), StringComparison.OrdinalIgnoreCase);
            return call.Definition!.Inputs.Select(argument => inputs.Feel(argument.Name, isRequired: false) is { } feel ? Set(argument, feel) : null).OfType<(int, CompiledExpression)>();
        }
        if (inputs.Feel(Together, isRequired: false) is not { } all || draft.Parse(all, call.Id, Together) is not { } tree) return [];
        if (tree is ContextExpression context) Expect(context.Entries.Select(entry => entry.Name), StringComparison.Ordinal);
        return call.Definition!.Inputs.Select(argument => Set(argument, $"get value({all}, {FeelLiteral.Write(FeelValue.Of(argument.Name))})")).OfType<(int, CompiledExpression)>();
    }

    private (int Slot, CompiledExpression Value)? Set(ElsaArgument argument, string feel) =>
        draft.Compile(feel, call.Id, argument.Name) is { } value ? (draft.Writes(argument.Name, value, callee.Inside), value) : null;

    /// <summary>What is handed in under a name that nobody takes is lost: that is no call that anybody meant.</summary>
    private void Expect(IEnumerable<string> given, StringComparison comparison)
    {
        foreach (var name in given.Where(name => !call.Definition!.Inputs.Any(input => string.Equals(input.Name, name, comparison))))
            inputs.Find("input-unknown", $"'{name}' was expected to be an input of the definition '{DrawnDefinition.CalledBy(activity)}', found {DefinitionNames.List(call.Definition!.Inputs)}. Declare it there, or hand in another.");
    }

    /// <summary>A definition used as an activity gives its outputs, the others one result; nobody hears of one that is not waited for.</summary>
    private string? Result(ElsaOutput output) => IsAsActivity
        ? call.Definition!.Outputs.FirstOrDefault(one => string.Equals(one.Name, output.Name, StringComparison.OrdinalIgnoreCase))?.Name
        : IsAwaited && output.Name == BoundOutputs.Result ? Everything() : null;

    /// <summary>What Elsa gives of a workflow that has been run: how it ended, and its outputs by name.</summary>
    private string Everything()
    {
        var outputs = call.Definition!.Outputs.Select(one => $"{FeelLiteral.Write(FeelValue.Of(one.Name))}: {one.Name}");
        return $"{{ status: \"Finished\", subStatus: \"Finished\", output: {{ {string.Join(", ", outputs)} }} }}";
    }
}
