using Collections.Bpmn.Validation;
using Collections.Server.Web;
using Collections.Strategies.Checking;

namespace Collections.Server.Deployments;

/// <summary>What a change of a definition came to: the version it led to, or why nothing was changed.</summary>
/// <param name="Definition">Null where nothing was changed.</param>
/// <param name="Findings">Errors say why nothing was changed; warnings come with the change.</param>
/// <param name="IsConflict">True where another change was made since the version was read.</param>
internal sealed record DefinitionChange(StoredDefinition? Definition, IReadOnlyList<Finding> Findings, bool IsConflict = false)
{
    /// <summary>Why nothing was changed, in words.</summary>
    public string Reasons => Problems.Sentences(Findings);

    public static DefinitionChange Refused(string name, string rule, string message, bool isConflict = false) =>
        new(null, [new Finding(name, rule, FindingSeverity.Error, "", message)], isConflict);

    public static DefinitionChange Conflict(string name, string? expected, string found) => Refused(
        name, "definition-conflict", $"expected the version {expected}, found {found}: somebody changed '{name}' meanwhile; read it again", isConflict: true);
}
