using Collections.Domain.Facts;

namespace Collections.Intake.Mappings;

/// <summary>Reads the attributes that a mapping declares.</summary>
public static class AttributeReader
{
    /// <summary>The declarations in order.</summary>
    public static IEnumerable<AttributeDeclaration> Read(MappingElement root)
    {
        foreach (var attribute in root.Objects("attributes"))
        {
            var declared = new AttributeDeclaration(
                attribute.RequiredText("name"),
                Type(attribute),
                (int)(attribute.Number("scale", 0, 9) ?? 0),
                attribute.Flag("protected") ?? false,
                attribute.Flag("readable") ?? true);
            attribute.Close();
            yield return declared;
        }
    }

    /// <summary>The type that an element declares.</summary>
    public static FactType Type(MappingElement element)
    {
        var type = element.RequiredText("type");
        switch (type)
        {
            case "number": return FactType.Number;
            case "text": return FactType.Text;
            case "date": return FactType.Date;
            case "flag": return FactType.Flag;
            default:
                element.Find("type", $"expected number, text, date or flag, found '{type}'");
                return FactType.Text;
        }
    }
}
