using Collections.Engine.VersionChanges;
using Collections.Server.Web;

namespace Collections.Server.VersionChanges;

/// <summary>What becomes of cases that stand at one element.</summary>
/// <param name="From">BPMN id of the element in the old version.</param>
/// <param name="To">BPMN id of the element in the new version to which they come; null = to none.</param>
/// <param name="End">Why they are closed; null = they are not. Without it, and without <paramref name="To"/>, they stay on the old version.</param>
internal sealed record MigrationWish(string From, string? To, string? End)
{
    public ElementMapping Mapping => new(From, GivenText.Given(To), GivenText.Given(End));
}
