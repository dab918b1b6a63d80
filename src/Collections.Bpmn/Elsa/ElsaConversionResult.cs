using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa;

/// <summary>What a conversion came to.</summary>
/// <param name="Text">The converted document; null where an error keeps it from being one.</param>
/// <param name="Findings">Errors say why there is none; warnings name what the other format does not say.</param>
public sealed record ElsaConversionResult(string? Text, IReadOnlyList<ValidationFinding> Findings)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}
