using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

/// <summary>A version of another strategy that a random model may call.</summary>
/// <param name="Id">Id of its process.</param>
/// <param name="Version">Its number; the largest of an id is the published one.</param>
/// <param name="Drawing">What was drawn.</param>
public sealed record RandomVersion(string Id, int Version, ProcessBuilder Drawing);
