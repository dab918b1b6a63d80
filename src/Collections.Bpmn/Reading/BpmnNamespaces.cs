namespace Collections.Bpmn.Reading;

/// <summary>The XML namespaces that are read and written.</summary>
public static class BpmnNamespaces
{
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    public const string DiagramCommon = "http://www.omg.org/spec/DD/20100524/DC";

    public const string DiagramInterchange = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>Elsa's extension: which activity a node is bound to.</summary>
    public const string Elsa = "https://elsaworkflows.io/schemas/bpmn/v1";

    /// <summary>Our own extension: what a process is as a strategy.</summary>
    public const string Collections = "https://collections.dev/schemas/bpmn/v1";
}
