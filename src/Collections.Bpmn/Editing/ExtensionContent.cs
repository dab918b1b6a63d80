namespace Collections.Bpmn.Editing;

/// <summary>What an extension element says.</summary>
/// <param name="Attributes">Without prefix, in their order.</param>
/// <param name="Text">Null or empty writes none.</param>
public sealed record ExtensionContent(IReadOnlyList<KeyValuePair<string, string>> Attributes, string? Text = null)
{
    /// <summary>The prefix where the namespace is not declared yet.</summary>
    public string Prefix { get; init; } = "ext";
}
