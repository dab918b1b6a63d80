using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>Reads item definitions and their components.</summary>
internal static class ItemDefinitions
{
    public static ItemDefinition Read(XmlElementNode element) => Read(element, element.Id());

    private static ItemDefinition Read(XmlElementNode element, string outerId)
    {
        var id = element.Id().Length > 0 ? element.Id() : outerId;
        return new(
            id,
            element.Name(),
            element.ChildText("typeRef") ?? element.Attribute("typeRef"),
            element.Attribute("isCollection")?.Trim() is "true" or "1",
            BoxReader.Text(element.Child("allowedValues"), id),
            BoxReader.Text(element.Child("typeConstraint"), id),
            [.. element.All("itemComponent").Select(component => Read(component, id))],
            element.Child("functionItem") is { } function ? Function(function) : null);
    }

    private static FunctionItem Function(XmlElementNode element) => new(
        [.. element.All("parameters").Select(parameter => new InformationItem(parameter.Name(), parameter.Attribute("typeRef")))],
        element.Attribute("outputTypeRef"));
}
