namespace Collections.Bpmn.Editing;

/// <summary>What an extension element says.</summary>
/// <param name="Attributes">Without prefix, in their order.</param>
/// <param name="Text">Null or empty writes none.</param>
public sealed record ExtensionContent(IReadOnlyList<KeyValuePair<string, string>> Attributes, string? Text = null)
{
    /// <summary>The prefix where the namespace is not declared yet.</summary>
    public string Prefix { get; init; } = "ext";

    /// <summary>Elements inside, of the same namespace, by their local names; where there are some the text is not written.</summary>
    public IReadOnlyList<KeyValuePair<string, ExtensionContent>> Children { get; init; } = [];
}
