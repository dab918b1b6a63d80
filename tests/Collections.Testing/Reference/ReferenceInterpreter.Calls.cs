using Collections.Bpmn.Model;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>Calls whose process has variables of its own.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>What an earlier call left is forgotten; then the inputs are set one after the other.</summary>
    private void HandIn(ReferenceToken token, CallActivity call)
    {
        var inside = token.Node.Inside!.Frame;
        List<string> left = [.. current.Variables.Keys.Where(name => name.StartsWith(inside, StringComparison.Ordinal))];
        foreach (var name in left) SetVariable("", name, FeelValue.Null);
        foreach (var input in call.Inputs) SetVariable(inside, input.Name, Evaluate(input.Expression, token));
    }

    /// <summary>The outputs are set one after the other, each over what is known inside.</summary>
    private void HandOut(ReferenceToken token, CallActivity call)
    {
        foreach (var output in call.Outputs)
            SetVariable(token.Node.Container.Frame, output.Name, EvaluateIn(token.Node.Inside!.Frame, output.Expression, token));
    }
}
