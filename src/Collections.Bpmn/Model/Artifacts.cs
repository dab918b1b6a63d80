namespace Collections.Bpmn.Model;

/// <summary>What a process, subprocess or collaboration holds beside its flow, in source order.</summary>
/// <param name="DataObjectReferences">Empty in a collaboration.</param>
/// <param name="DataStoreReferences">Empty in a collaboration.</param>
public sealed record Artifacts(
    IReadOnlyList<Association> Associations,
    IReadOnlyList<TextAnnotation> TextAnnotations,
    IReadOnlyList<Group> Groups,
    IReadOnlyList<DataObjectReference> DataObjectReferences,
    IReadOnlyList<DataStoreReference> DataStoreReferences)
{
    /// <summary>None of them.</summary>
    public static Artifacts None { get; } = new([], [], [], [], []);
}
