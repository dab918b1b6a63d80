using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>A node of the drawing as it is planned: a repeated activity is two of them, the loop and its body.</summary>
/// <param name="Node">What is drawn.</param>
/// <param name="Id">Its id; inside a called process with that of the call before it.</param>
/// <param name="IsBody">Whether it is what a loop repeats.</param>
internal sealed record DrawnNode(FlowNode Node, string Id, bool IsBody)
{
    /// <summary>What the id of a loop's body has after that of the activity.</summary>
    public const string BodySuffix = "#body";

    public static string WithoutBody(string id) => id.EndsWith(BodySuffix, StringComparison.Ordinal) ? id[..^BodySuffix.Length] : id;
}
