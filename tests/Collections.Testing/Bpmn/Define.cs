namespace Collections.Testing.Bpmn;

/// <summary>The event definitions of the specification; what is shared is named by its id.</summary>
internal static class Define
{
    public static BuiltElement Message(string id) => new BuiltElement("messageEventDefinition").Attribute("messageRef", id);

    public static BuiltElement Signal(string id) => new BuiltElement("signalEventDefinition").Attribute("signalRef", id);

    public static BuiltElement Error(string? id) => new BuiltElement("errorEventDefinition").Attribute("errorRef", id);

    public static BuiltElement Escalation(string? id) =>
        new BuiltElement("escalationEventDefinition").Attribute("escalationRef", id);

    public static BuiltElement Duration(string text) => Timer("timeDuration", text);

    public static BuiltElement Date(string text) => Timer("timeDate", text);

    public static BuiltElement Cycle(string text) => Timer("timeCycle", text);

    public static BuiltElement Condition(string feel) => new BuiltElement("conditionalEventDefinition").Child(new BuiltElement("condition").Text(feel));

    public static BuiltElement Link(string name) => new BuiltElement("linkEventDefinition").Attribute("name", name);

    public static BuiltElement Terminate() => new("terminateEventDefinition");

    public static BuiltElement Cancel() => new("cancelEventDefinition");

    public static BuiltElement Compensation(string? activity, bool wait) =>
        new BuiltElement("compensateEventDefinition").Attribute("activityRef", activity).Attribute("waitForCompletion", wait ? null : "false");

    private static BuiltElement Timer(string kind, string text) => new BuiltElement("timerEventDefinition").Child(new BuiltElement(kind).Text(text));
}
