namespace Collections.Decisions.Dmn;

/// <summary>Reads item definitions and their components.</summary>
internal static class ItemDefinitions
{
    public static ItemDefinition Read(DmnElement element) => Read(element, element.Id);

    private static ItemDefinition Read(DmnElement element, string outerId)
    {
        var id = element.Id.Length > 0 ? element.Id : outerId;
        return new(
            id,
            element["name"]?.Trim() ?? "",
            element.ChildText("typeRef") ?? element["typeRef"],
            element["isCollection"] == "true",
            BoxReader.Text(element.Child("allowedValues") ?? element.Child("typeConstraint"), id),
            [.. element.All("itemComponent").Select(component => Read(component, id))],
            element.Child("functionItem") is { } function ? Function(function) : null);
    }

    private static FunctionItem Function(DmnElement element) => new(
        [.. element.All("parameters").Select(parameter => new InformationItem(parameter["name"] ?? "", parameter["typeRef"]))],
        element["outputTypeRef"]);
}
