#include "model/storage/node.h"

#include <algorithm>
#include <charconv>

namespace mailbilan {
namespace {

std::string unescapedToken(std::string_view token) {
    std::string key;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        key += !escape ? token[i] : token[++i] == '1' ? '/' : '~';
    }
    return key;
}

const Node* child(const Node& node, std::string_view token) {
    if (node.isObject())
        return node.find(unescapedToken(token));
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    const bool whole = error == std::errc() && end == token.data() + token.size();
    return node.isArray() && whole && index < node.items.size() ? &node.items[index] : nullptr;
}

// Follows `pointer` as far as it goes; `complete` says whether all of it was found.
const Node* follow(const Node& root, std::string_view pointer, bool& complete) {
    const Node* node = &root;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        const Node* next = child(*node, token);
        if (!next)
            break;
        node = next;
        pointer.remove_prefix(token.size());
        if (pointer.empty()) {
            complete = true;
            return node;
        }
    }
    complete = node == &root && pointer.empty();
    return node;
}

} // namespace

const Node* Node::find(std::string_view key) const {
    const auto it = std::find(keys.begin(), keys.end(), key);
    return it == keys.end() ? nullptr : &items[static_cast<std::size_t>(it - keys.begin())];
}

Node* Node::find(std::string_view key) { return const_cast<Node*>(std::as_const(*this).find(key)); }

void Node::add(std::string_view key, Node value) {
    keys.emplace_back(key);
    items.push_back(std::move(value));
}

Path::Step::Step(Path& path, std::string_view key) : path_(path), length_(path.pointer_.size()) {
    path.pointer_ += '/' + escapedToken(key);
}

std::string escapedToken(std::string_view key) {
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::pair<std::string, std::string> splitPointer(std::string_view pointer) {
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string_view::npos)
        return {};
    return {std::string(pointer.substr(0, slash)), unescapedToken(pointer.substr(slash + 1))};
}

const Node& nearest(const Node& root, std::string_view pointer) {
    bool complete = false;
    return *follow(root, pointer, complete);
}

Node* resolve(Node& root, std::string_view pointer) {
    bool complete = false;
    const Node* node = follow(root, pointer, complete);
    return complete ? const_cast<Node*>(node) : nullptr;
}

void mergePatch(Node& target, const Node& patch) {
    if (!patch.isObject()) {
        target = patch;
        return;
    }
    if (!target.isObject()) {
        target = Node::object();
        target.offset = patch.offset;
    }
    for (std::size_t i = 0; i < patch.items.size(); ++i) {
        const std::string& key = patch.keys[i];
        const auto it = std::find(target.keys.begin(), target.keys.end(), key);
        const auto at = it - target.keys.begin();
        if (patch.items[i].kind == Node::Kind::Null) {
            if (it == target.keys.end())
                continue;
            target.keys.erase(it);
            target.items.erase(target.items.begin() + at);
        } else if (it == target.keys.end()) {
            target.add(key, Node());
            mergePatch(target.items.back(), patch.items[i]);
        } else {
            mergePatch(target.items[static_cast<std::size_t>(at)], patch.items[i]);
        }
    }
}

} // namespace mailbilan
