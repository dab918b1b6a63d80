namespace Collections.Server.Catalog;

/// <summary>How the designer shows an activity: the BPMN element that it is drawn as, its icon and its colour.</summary>
/// <param name="Element">BPMN type of a new step.</param>
/// <param name="Color">Of its bar and icon, readable on light and dark.</param>
/// <param name="Icon">One SVG path in a box of 24 by 24, drawn as a line of width 2.</param>
internal sealed record ActivityLook(string Element, string Color, string Icon)
{
    private const string Service = "bpmn:ServiceTask";

    private static readonly ActivityLook Unknown = new(Service, "#868e96", "M4 4h16v16H4z");

    private static readonly Dictionary<string, ActivityLook> Looks = new(StringComparer.Ordinal)
    {
        ["Collections.SegmentPortfolio"] = new("bpmn:BusinessRuleTask", "#7048e8", "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 17h6M17 14v6"),
        ["Collections.AssignQueue"] = new(Service, "#1971c2", "M9 7a3 3 0 1 0 0.1 0M3 20v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2M16 4a3 3 0 0 1 0 6M18 14a4 4 0 0 1 3 4v2"),
        ["Collections.SendMessage"] = new("bpmn:SendTask", "#0c8599", "M10 14L21 3M21 3l-7 18-4-7-7-4z"),
        ["Collections.CreateTask"] = new("bpmn:UserTask", "#2b8a3e", "M9 11l3 3 8-8M20 12v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h9"),
        ["Collections.HandOff"] = new(Service, "#c2255c", "M3 21h18M4 10h16M5 6l7-3 7 3M5 10v11M19 10v11M9 14v3M12 14v3M15 14v3"),
        ["Collections.Recall"] = new(Service, "#a61e4d", "M4 12h12M8 8l-4 4 4 4M20 5v14"),
        ["Collections.Wait"] = new(Service, "#e67700", "M7 3h10M7 21h10M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4"),
        ["Collections.Split"] = new(Service, "#5f3dc4", "M12 3v6M12 9l-7 8M12 9l7 8M5 13v4h4M19 13v4h-4"),
        ["Collections.ChangeStage"] = new(Service, "#5c940d", "M3 20h5v-5h5v-5h5V5h3"),
        ["Collections.SetAttribute"] = new(Service, "#495057", "M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4"),
        ["Collections.Withdraw"] = new(Service, "#d9480f", "M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3"),
    };

    /// <summary>The look of an activity type.</summary>
    public static ActivityLook Of(string type) => Looks.GetValueOrDefault(type, Unknown);
}
