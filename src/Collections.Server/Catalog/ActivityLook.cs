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
        ["Collections.ToPlace"] = new(Service, "#c2255c", "M3 21h18M5 10v11M19 10v11M4 10h16M5 6l7-3 7 3M12 13v4l3 2"),
        ["Collections.Propose"] = new(Service, "#862e9c", "M14 13l-7 7-3-3 7-7M9 6l9 9M12 3l9 9M5 21h8"),
        ["Collections.CycleSelect"] = new(Service, "#364fc7", "M4 5h16l-6 8v6l-4-2v-4z"),
        ["Collections.CycleExclude"] = new(Service, "#364fc7", "M4 5h16l-6 8v6l-4-2v-4zM3 3l18 18"),
        ["Collections.CycleAllocate"] = new(Service, "#364fc7", "M12 3a9 9 0 1 0 9 9h-9zM15 3v6h6a8 8 0 0 0-6-6z"),
        ["Collections.CycleApprove"] = new("bpmn:UserTask", "#2b8a3e", "M3 13l4 4 8-9M11 16l1 1 9-9"),
        ["Collections.CycleRelease"] = new("bpmn:SendTask", "#364fc7", "M10 14L21 3M21 3l-7 18-4-7-7-4z"),
        ["Collections.CyclePost"] = new(Service, "#364fc7", "M5 4h14v16H5zM9 4v16M12 8h4M12 12h4"),
        ["Collections.Wait"] = new(Service, "#e67700", "M7 3h10M7 21h10M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4"),
        ["Collections.Split"] = new(Service, "#5f3dc4", "M12 3v6M12 9l-7 8M12 9l7 8M5 13v4h4M19 13v4h-4"),
        ["Collections.Experiment"] = new(Service, "#5f3dc4", "M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M7 15h10"),
        ["Collections.ChangeStage"] = new(Service, "#5c940d", "M3 20h5v-5h5v-5h5V5h3"),
        ["Collections.SetAttribute"] = new(Service, "#495057", "M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4"),
        ["Collections.SetField"] = new(Service, "#9c36b5", "M4 6h16M4 12h9M4 18h9M17 12l4 4-4 4"),
        ["Collections.SetState"] = new(Service, "#9c36b5", "M4 7h11a4 4 0 0 1 0 8H6M9 12l-3 3 3 3M17 3l3 4-3 4"),
        ["Collections.TreatmentCalendar"] = new("bpmn:BusinessRuleTask", "#087f5b", "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M9 10v10M15 10v10M4 15h16"),
        ["Collections.CallCampaign"] = new("bpmn:UserTask", "#1864ab", "M5 4h4l2 5-2.5 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2M15 7h5M15 3h5"),
        ["Collections.PromiseWatch"] = new(Service, "#0b7285", "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3 2M7 20l-2 2M17 20l2 2"),
        ["Collections.Offer"] = new(Service, "#2b8a3e", "M5 21V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16l-3-2-2 2-2-2-2 2-2-2zM9 8h6M9 12h6M13 16h2"),
        ["Collections.Hold"] = new(Service, "#b02a37", "M8 5v14M16 5v14"),
        ["Collections.Release"] = new(Service, "#2f9e44", "M7 4v16l13-8z"),
        ["Collections.Withdraw"] = new(Service, "#d9480f", "M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3"),
    };

    /// <summary>The look of an activity type.</summary>
    public static ActivityLook Of(string type) => Looks.GetValueOrDefault(type, Unknown);
}
