using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace Collections.Server.Web;

/// <summary>How the API speaks JSON: camelCase, numbers as numbers, enums as the words they are called by.</summary>
internal static class WebJson
{
    public static void Apply(JsonOptions options)
    {
        options.SerializerOptions.MaxDepth = WebLimits.JsonDepth;
        options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
    }
}
