using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Collections.Server.Portfolios;

/// <summary>Describes the form by which files come: it is read as it comes, so no parameter of a handler says it.</summary>
internal static class HandedInForm
{
    private const string Type = "multipart/form-data";

    /// <summary>A form of one file.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) =>
        Describe(operation, new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" });

    /// <summary>A form of several files.</summary>
    public static Task DescribeSeveral(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) => Describe(
        operation, new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }, MinItems = 1, MaxItems = Uploads.MostFiles });

    private static Task Describe(OpenApiOperation operation, OpenApiSchema file)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { Uploads.FilePart },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [Uploads.FilePart] = file,
                [Uploads.MappingPart] = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [Type] = new() { Schema = form } } };
        return Task.CompletedTask;
    }
}
