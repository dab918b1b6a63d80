namespace Collections.Conformance.Bpmn;

/// <summary>A fact that needs the suite and an independent reader; where one is missing it is skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModdleFactAttribute : FactAttribute
{
    public ModdleFactAttribute() => Skip = ConformanceFolder.SkipReason("bpmn-miwg") ?? Moddle.SkipReason;
}
