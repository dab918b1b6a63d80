namespace Collections.Bpmn.Model;

/// <summary>The <c>elsa:activityBinding</c> of a node: which activity does the step, and with which inputs.</summary>
public sealed record ActivityBinding(string ActivityType, IReadOnlyList<BoundInput> Inputs, SourceLocation Location)
{
    /// <summary>The input of this camelCase name, or null.</summary>
    public BoundInput? Find(string name) => Inputs.FirstOrDefault(input => input.Name == name);
}
