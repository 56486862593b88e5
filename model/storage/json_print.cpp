#include "model/storage/node.h"

#include <algorithm>
#include <string>

namespace mailbilan {
namespace {

void quote(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7F) {
            constexpr std::string_view digits = "0123456789abcdef";
            ((out += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
        } else
            out += c;
    }
    out += '"';
}

void scalar(std::string& out, const Node& node) {
    if (node.kind == Node::Kind::Null)
        out += "null";
    else if (node.isString())
        quote(out, node.text);
    else
        out += node.text;
}

bool isContainer(const Node& node) { return node.isArray() || node.isObject(); }

void onOneLine(std::string& out, const Node& node, bool spaced) {
    if (!isContainer(node))
        return scalar(out, node);
    out += node.isArray() ? '[' : '{';
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0)
            out += spaced ? ", " : ",";
        if (node.isObject()) {
            quote(out, node.keys[i]);
            out += spaced ? ": " : ":";
        }
        onOneLine(out, node.items[i], spaced);
    }
    out += node.isArray() ? ']' : '}';
}

int levels(const Node& node) {
    int deepest = 0;
    for (const Node& item : node.items)
        deepest = std::max(deepest, levels(item));
    return isContainer(node) ? deepest + 1 : 0;
}

// Sections stay open; figures, texts and short factors stay on one line, so that a changed figure is one changed
// line in a diff.
bool mayStandOnOneLine(const Node& node, std::size_t level) {
    if (level < 2)
        return level == 1 && levels(node) == 1 && (node.isArray() || node.items.size() == 1);
    return node.items.size() <= 20 && levels(node) <= 3;
}

bool printOnOneLine(std::string& out, const Node& node, std::size_t level) {
    constexpr std::size_t width = 110;
    if (!mayStandOnOneLine(node, level))
        return false;
    std::string line;
    onOneLine(line, node, true);
    if (2 * level + line.size() > width)
        return false;
    out += line;
    return true;
}

void print(std::string& out, const Node& node, std::size_t level) {
    const std::size_t indent = 2 * level;
    if (!isContainer(node) || node.items.empty())
        return onOneLine(out, node, true);
    if (printOnOneLine(out, node, level))
        return;
    out += node.isArray() ? "[\n" : "{\n";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        out.append(indent + 2, ' ');
        if (node.isObject()) {
            quote(out, node.keys[i]);
            out += ": ";
        }
        print(out, node.items[i], level + 1);
        out += i + 1 < node.items.size() ? ",\n" : "\n";
    }
    out.append(indent, ' ');
    out += node.isArray() ? ']' : '}';
}

} // namespace

std::string compactJson(const Node& node) {
    std::string out;
    onOneLine(out, node, false);
    return out;
}

std::string prettyJson(const Node& node) {
    std::string out;
    print(out, node, 0);
    return out += '\n';
}

} // namespace mailbilan
