namespace Collections.Conformance.Bpmn;

/// <summary>A fact about a public suite; where the suite is absent it is skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BpmnSuiteFactAttribute : FactAttribute
{
    public BpmnSuiteFactAttribute(string suite)
    {
        Suite = suite;
        Skip = ConformanceFolder.SkipReason(suite);
    }

    public string Suite { get; }
}
