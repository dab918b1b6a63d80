namespace Collections.Intake.Mappings;

/// <summary>What is wrong with a mapping.</summary>
/// <param name="Path">Where in the JSON document, such as <c>layouts[0].fields[3].field</c>.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record MappingFinding(string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
