namespace Collections.Bpmn.Model;

/// <summary>One variable that is handed into a called process, or back out of it: <c>collections:input</c>, <c>collections:output</c> of a <c>collections:call</c>.</summary>
/// <param name="Name">The variable that is set: of the called process on the way in, of the caller on the way out.</param>
/// <param name="Expression">FEEL over what the other side knows.</param>
public sealed record CallMapping(string Name, string Expression);
