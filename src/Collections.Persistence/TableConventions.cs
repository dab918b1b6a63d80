using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Collections.Persistence;

/// <summary>Names in snake case, keys that we compute ourselves, and tables clustered on their key.</summary>
internal static class TableConventions
{
    public static void Apply(ModelBuilder model)
    {
        foreach (IMutableEntityType entity in model.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsDefined(typeof(WithoutRowidAttribute), inherit: false))
                entity.SetAnnotation(WithoutRowidAttribute.Annotation, true);
            foreach (IMutableProperty property in entity.GetProperties())
                Apply(property);
            foreach (IMutableIndex index in entity.GetIndexes())
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{entity.GetTableName()}_{string.Join('_', index.Properties.Skip(1).Select(p => Snake(p.Name)))}");
        }
    }

    private static void Apply(IMutableProperty property)
    {
        property.ValueGenerated = ValueGenerated.Never;
        if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            property.SetColumnName(Snake(property.Name));
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
